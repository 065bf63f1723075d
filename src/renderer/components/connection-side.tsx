import type { ConnectionView } from '@shared/connection';
import { common } from '@shared/text/en/common';
import { type ConnectionPage, connectionIdOf } from '../state/route';
import { useStore } from '../state/store';
import { BackIcon, ChecklistIcon, SendIcon, SettingsIcon, UndoIcon, ValuesIcon } from './icons';
import { NavList } from './nav-list';
import { Side } from './side';

const texts = common.nav;

/** Where one is inside a connection. */
export function ConnectionSide(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const route = useStore((state) => state.route);
  const page = (id: ConnectionPage) =>
    ({
      go: { kind: 'connection', connectionId: connection.id, page: id },
      current: route.kind === 'connection' && route.page === id,
    }) as const;
  return (
    <Side
      label={texts.connection}
      top={<BackToAll />}
      who={{
        name: connection.siteName,
        detail: [connection.targetName, connection.pluginVersion].filter(Boolean).join(' '),
      }}
      body={
        <NavList
          entries={[
            {
              id: 'checklist',
              label: texts.checklist,
              icon: <ChecklistIcon />,
              ...page('checklist'),
            },
            { id: 'test', label: texts.test, icon: <SendIcon />, ...page('test') },
            { id: 'values', label: texts.values, icon: <ValuesIcon />, ...page('values') },
            { id: 'made', label: texts.made, icon: <UndoIcon />, ...page('made') },
          ]}
        />
      }
      bottom={
        <NavList
          entries={[
            {
              id: 'settings',
              label: texts.settings,
              icon: <SettingsIcon />,
              go: { kind: 'settings', connectionId: connection.id },
              current: route.kind === 'settings' && connectionIdOf(route) === connection.id,
            },
          ]}
        />
      }
    />
  );
}

export function BackToAll() {
  return (
    <NavList
      entries={[{ id: 'all', label: texts.all, icon: <BackIcon />, go: { kind: 'home' } }]}
    />
  );
}
