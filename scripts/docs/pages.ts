import { checksPage } from './checks-page';
import { diagnosisCausesPage } from './diagnosis-causes-page';
import { learntComplaints, learntNothing, learntVague } from './learnt-complaints';
import { securityPromisesPage } from './security-promises-page';
import { targetsPage } from './targets-page';

/** Every generated page by its path from the root of the work tree. */
export const pages = (root: string): Readonly<Record<string, string>> => ({
  'docs/checks.md': checksPage(),
  'docs/diagnosis-causes.md': diagnosisCausesPage(),
  'docs/security-promises.md': securityPromisesPage(root),
  'docs/targets.md': targetsPage(),
  'src/core/diagnosis/complaints/learnt.txt': learntComplaints(root),
  'src/core/diagnosis/complaints/learnt-nothing.txt': learntNothing(root),
  'src/core/diagnosis/complaints/learnt-vague.txt': learntVague(root),
});
