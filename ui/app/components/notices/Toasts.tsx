import { ToastContainer } from '@dynatrace/strato-components/notifications';

/** Where short messages show, once for the whole app. Loaded lazily. */
export const Toasts = () => <ToastContainer />;
