import { Link as RouterLink, type LinkProps } from 'react-router-dom';
import { Link } from '@dynatrace/strato-components/typography';

type PageLinkProps = Pick<LinkProps, 'to' | 'replace' | 'state' | 'title' | 'style' | 'aria-label' | 'children'>;

/** A link to a page of this app: Strato's looks, the router's way. */
export const PageLink = (props: PageLinkProps) => <Link as={RouterLink} {...props} />;
