import { app, Menu } from 'electron';
import { claimDataFolder } from './data-folder';
import { registerAppScheme } from './hardening/app-scheme';
import { forbidNavigation } from './hardening/navigation';
import { enforceSandbox } from './hardening/sandbox';
import { logFaults } from './lifetime/log-faults';
import { isFirstInstance } from './lifetime/single-instance';
import { start } from './start';
import { mark } from './startup-marks';

mark('app/didStart');
Menu.setApplicationMenu(null);
// Windows shows notifications of an application it knows by this id, the installer's.
app.setAppUserModelId('org.sendwell.app');
const log = logFaults();
const home = claimDataFolder(app, process.env.SENDWELL_HOME);
registerAppScheme();
enforceSandbox(app);
forbidNavigation(app);
// Not awaited: an ESM main that waits for `ready` at its top level never gets there.
if (isFirstInstance(app)) void app.whenReady().then(() => start(home, log));
else app.quit();
