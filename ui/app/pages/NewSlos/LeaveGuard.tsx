import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { ConfirmDialog } from '../../components/actions/ConfirmDialog';

interface LeaveGuardProps {
  /** Something is being written that leaving would stop. */
  isActive: boolean;
  /** What is lost, in a sentence. */
  children: string;
}

/**
 * Asks before the page is left while it writes: the browser's own question for closing and reloading, a dialog for links
 * within the app. The router's blocker wants another kind of router, so links are caught before it sees them.
 */
export const LeaveGuard = ({ isActive, children }: LeaveGuardProps) => {
  const [wanted, setWanted] = useState<HTMLAnchorElement | null>(null);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  useEffect(() => {
    if (!isActive) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = leavingLink(event);
      if (link === null) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted(link);
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, [isActive, pathname]);
  if (wanted === null || !isActive) return null;
  return (
    <ConfirmDialog
      title="Stop applying and leave?"
      confirmLabel="Stop and leave"
      onConfirm={() => navigate(pathWithinApp(wanted))}
      onCancel={() => setWanted(null)}
    >
      <Paragraph>{children}</Paragraph>
    </ConfirmDialog>
  );
};

/** The link of a plain click that would replace this page; null for any other click. */
function leavingLink(event: MouseEvent): HTMLAnchorElement | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || !link.hasAttribute('href') || (link.target !== '' && link.target !== '_self')) return null;
  return link.origin === window.location.origin ? link : null;
}

/** The app is served below `/ui`, which the router's own addresses leave out. */
const pathWithinApp = ({ pathname, search, hash }: HTMLAnchorElement): string =>
  `${pathname.replace(/^\/ui(?=\/|$)/, '') || '/'}${search}${hash}`;
