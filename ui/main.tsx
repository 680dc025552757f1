import { createRoot } from 'react-dom/client';
import { App } from './app/App';

// All words here are English: in a page that reads from right to left they would change places with what stands beside them.
document.body.dir = 'ltr';

const container = document.getElementById('root');
if (container) createRoot(container).render(<App />);
