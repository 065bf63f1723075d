import { common } from '@shared/text/en/common';
import { enterPractice, leavePractice } from '../state/practice-world';
import { useStore } from '../state/store';
import { DiagnoseIcon, HomeIcon, MadeIcon, PracticeIcon, SettingsIcon } from './icons';
import { NavList } from './nav-list';
import { Side } from './side';

const texts = common.nav;

/** Where one is outside any connection. */
export function MainSide() {
  const route = useStore((state) => state.route);
  const inPractice = useStore((state) => state.app?.practice != null);
  return (
    <Side
      label={texts.main}
      top={
        <NavList
          entries={[
            {
              id: 'home',
              label: texts.connections,
              icon: <HomeIcon />,
              go: { kind: 'home' },
              current: route.kind === 'home',
            },
            {
              id: 'diagnose',
              label: texts.diagnose,
              icon: <DiagnoseIcon />,
              go: { kind: 'diagnose', connectionId: null },
              current: route.kind === 'diagnose',
            },
            {
              id: 'made',
              label: texts.made,
              icon: <MadeIcon />,
              go: { kind: 'made' },
              current: route.kind === 'made',
            },
          ]}
        />
      }
      bottom={
        <NavList
          entries={[
            {
              id: 'practice',
              label: inPractice ? common.practice.leave : texts.practice,
              icon: <PracticeIcon />,
              go: inPractice ? leavePractice : enterPractice,
            },
            {
              id: 'settings',
              label: texts.settings,
              icon: <SettingsIcon />,
              go: { kind: 'settings', connectionId: null },
              current: route.kind === 'settings',
            },
          ]}
        />
      }
    />
  );
}
