/** Use case: an overview that is looked at is never older than a quarter of a minute, and new when one comes back to it. */
import { useEffect } from 'react';
import { useOfficerActions } from './use-officer';

const EVERY_MS = 15_000;

export function useFreshOverview(): void {
  const { refreshCollector } = useOfficerActions();
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible') void refreshCollector('quietly');
    };
    const timer = setInterval(refresh, EVERY_MS);
    window.addEventListener('focus', refresh);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', refresh);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [refreshCollector]);
}
