import { contractNames } from '@shared/contract-names';
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';

const request = (channel: string) => (input: unknown) => ipcRenderer.invoke(channel, input);

/** Passes the payload on, never Electron's event object. */
const event = (channel: string) => (listener: (payload: unknown) => void) => {
  const forward = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.off(channel, forward);
  };
};

const api = Object.fromEntries(
  Object.entries(contractNames).map(([group, names]) => [
    group,
    Object.fromEntries(
      Object.entries(names).map(([name, kind]) => [
        name,
        (kind === 'request' ? request : event)(`${group}.${name}`),
      ]),
    ),
  ]),
);

contextBridge.exposeInMainWorld('app', api);
