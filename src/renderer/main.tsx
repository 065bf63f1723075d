import { createRoot } from 'react-dom/client';
import { App } from './app';
import { followEngine } from './state/follow-engine';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

void followEngine();
createRoot(root).render(<App />);
