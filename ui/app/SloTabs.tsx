import { Outlet, useLocation, useNavigate } from 'react-router-dom';
import { inlinePadding, pagePadding } from './components/page/PageBody';
import { Tab, Tabs } from '@dynatrace/strato-components/navigation';

const pages = [
  { path: '/slos', title: 'SLOs' },
  { path: '/slos/templates', title: 'Saved templates' },
  { path: '/slos/exclusions', title: 'Maintenance windows' },
] as const;

/** The pages begin where the tabs do. */
const frame = { paddingInline: pagePadding, [inlinePadding]: '0px' };

/** The pages about SLOs, a tab for each; each has an address of its own. The tabs stay when the page changes, and the focus with them. */
export const SloTabs = () => {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const here = pages.findIndex(({ path }) => path === pathname.replace(/\/$/, ''));
  return (
    <div style={frame}>
      <Tabs selectedIndex={Math.max(0, here)} onChange={(index) => navigate(pages[index]?.path ?? '/slos')}>
        {pages.map(({ path, title }) => (
          <Tab key={path} title={title}>
            <Outlet />
          </Tab>
        ))}
      </Tabs>
    </div>
  );
};
