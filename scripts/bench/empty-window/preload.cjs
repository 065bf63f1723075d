const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('nothing', () => ipcRenderer.invoke('nothing', {}));
