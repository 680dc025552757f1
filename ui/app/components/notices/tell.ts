/**
 * Says in a toast that something was done whose place is gone, such as a closed dialog or a deleted row. What failed is never told so:
 * a toast goes away. The code of toasts loads after the page that it is shown on.
 */
export function tell(title: string): void {
  void import('@dynatrace/strato-components/notifications').then(({ showToast }) =>
    showToast({ title, type: 'success' }),
  );
}
