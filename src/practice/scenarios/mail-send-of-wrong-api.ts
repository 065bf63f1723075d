import { appOnlyStory, giveRole } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const mailSendOfWrongApi: Scenario = {
  name: 'mail-send-of-wrong-api',
  title: 'Mail.Send was taken from Office 365 Exchange Online',
  story:
    'The list of APIs has two entries with a Mail.Send. The administrator took the one of Office 365 Exchange Online; Graph heeds only its own.',
  causes: ['consent.wrongApi', 'graph.token.noPermissions'],
  failingChecks: ['app.excess-permissions', 'app.permissions', 'consent.application'],
  pasted:
    'The token contains no permissions, or permissions can not be understood. I added Mail.Send from Office 365 Exchange Online, not Microsoft Graph.',
  host: 'app.contoso.example',
  symptom: { kind: 'test-mail', says: 'The token contains no permissions' },
  world: () => {
    const story = appOnlyStory();
    story.world.roleAssignments = [];
    story.app.requiredResourceAccess = [];
    giveRole(story, 'Mail.Send', 'exchange');
    return story.world;
  },
};
