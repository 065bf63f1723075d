import { expect, test } from '../e2e/support/fixture';

const queried = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'persistent-storage',
  'accelerometer',
  'background-sync',
  'storage-access',
  'screen-wake-lock',
  'local-fonts',
  'window-management',
  'idle-detection',
];

for (const name of queried) {
  test(`the permission ${name} is denied @promise P07`, async ({ window }) => {
    const state = await window.evaluate(
      (asked) =>
        // The list of names differs between Chromium's versions: one it does not know cannot be granted either.
        Reflect.apply(navigator.permissions.query, navigator.permissions, [{ name: asked }]).then(
          (status: PermissionStatus) => status.state,
          () => 'denied',
        ),
      name,
    );
    expect(state).toBe('denied');
  });
}

test('asking for a place, a camera, a device or a notice is refused @promise P07', async ({
  window,
}) => {
  const answers = await window.evaluate(async () => {
    const refused = (act: Promise<unknown>): Promise<string> =>
      act.then(
        () => 'granted',
        () => 'refused',
      );
    return {
      place: await refused(
        new Promise((resolve, reject) =>
          navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 2_000 }),
        ),
      ),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia()),
      notice: await Notification.requestPermission(),
      clipboard: await refused(navigator.clipboard.readText()),
    };
  });
  expect(answers).toEqual({
    place: 'refused',
    camera: 'refused',
    screen: 'refused',
    notice: 'denied',
    clipboard: 'refused',
  });
});

test('Copy may write to the clipboard while the window has the focus @promise P07', async ({
  window,
  sendwell,
}) => {
  const copy = async (): Promise<string> => {
    await sendwell.application()?.evaluate(({ BrowserWindow }) => {
      for (const one of BrowserWindow.getAllWindows()) one.webContents.focus();
    });
    return window.evaluate(() =>
      navigator.clipboard.writeText('a value').then(
        () => 'written',
        (error: Error) => error.message,
      ),
    );
  };
  await expect.poll(copy).toBe('written');
});
