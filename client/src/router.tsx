import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect, type SearchMiddleware } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queryClient } from './api/query-client';
import { sessionQuery } from './api/session';
import { parseSearch, stringifySearch, type Search } from './api/url-state';
import { Frame } from './features/frame/frame';
import { loadTexts, type Texts } from './i18n/language';
import { NotFoundPage, PageFailed, PagePending } from './features/frame/fallbacks';

/** Every link keeps the day on which the register is read; only a link that names `asOf` itself changes it. */
const keepDay: SearchMiddleware<Search> = ({ search, next }) => {
  const wanted = next(search);
  return 'asOf' in wanted ? wanted : { ...wanted, asOf: search['asOf'] };
};

const root = createRootRoute({
  validateSearch: (search): Search => search as Search,
  search: { middlewares: [keepDay] },
  errorComponent: PageFailed,
});

/** Pages for people who are signed in; others are sent to sign in first and brought back after. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Frame,
  pendingComponent: PagePending,
  beforeLoad: async ({ location }) => {
    if (!(await queryClient.ensureQueryData(sessionQuery))) {
      throw redirect({ to: '/sign-in', search: { next: location.href } });
    }
  },
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./features/access/set-up-page'), 'SetUpPage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./features/access/sign-in-page'), 'SignInPage'),
});

/** Any other address. */
const unknown = createRoute({ getParentRoute: () => signedIn, path: '$', component: NotFoundPage });

/** A page inside the frame, fetched with its texts when somebody goes there. */
function page<Path extends string, Pages extends Record<string, unknown>>(path: Path, load: () => Promise<Pages>, name: keyof Pages & string, texts: Texts = 'register') {
  return createRoute({
    getParentRoute: () => signedIn,
    path,
    component: lazyRouteComponent(async () => {
      const [pages] = await Promise.all([load(), loadTexts(texts)]);
      return { default: pages[name] as () => ReactNode };
    }, 'default'),
  });
}

const home = () => import('./features/home/home-page');
const activities = () => import('./features/activities/activity-pages');
const agreements = () => import('./features/agreements/agreement-pages');
const parties = () => import('./features/parties/party-pages');
const pictures = () => import('./features/pictures/pictures-page');
const rights = () => import('./features/rights/rights-pages');
const requests = () => import('./features/requests/request-pages');
const vocabulary = () => import('./features/vocabulary/vocabulary-pages');

const pages = [
  page('/', home, 'HomePage'),
  page('/confirm/$type', () => import('./features/home/confirm-page'), 'ConfirmPage'),
  page('/check', () => import('./features/check/check-page'), 'CheckPage', 'first'),
  page('/check/$id', () => import('./features/check/recorded-check-page'), 'RecordedCheckPage', 'first'),
  page('/checks', () => import('./features/check/recorded-checks-page'), 'RecordedChecksPage', 'first'),
  page('/register', () => import('./features/register/register-page'), 'RegisterPage'),
  page('/activities/new', activities, 'NewActivityPage'),
  page('/activities/$id', activities, 'ActivityPage'),
  page('/activities/$id/edit', activities, 'ActivityEditPage'),
  page('/activities/$id/history', activities, 'ActivityHistoryPage'),
  page('/agreements', () => import('./features/agreements/agreements-page'), 'AgreementsPage'),
  page('/agreements/new', agreements, 'NewAgreementPage'),
  page('/agreements/$id', agreements, 'AgreementPage'),
  page('/agreements/$id/edit', agreements, 'AgreementEditPage'),
  page('/agreements/$id/history', agreements, 'AgreementHistoryPage'),
  page('/parties', () => import('./features/parties/parties-page'), 'PartiesPage'),
  page('/parties/new', parties, 'NewPartyPage'),
  page('/parties/$id', parties, 'PartyPage'),
  page('/parties/$id/edit', parties, 'PartyEditPage'),
  page('/parties/$id/history', parties, 'PartyHistoryPage'),
  page('/purposes/new', vocabulary, 'NewPurposePage'),
  page('/purposes/$id', vocabulary, 'PurposePage'),
  page('/purposes/$id/edit', vocabulary, 'PurposeEditPage'),
  page('/purposes/$id/history', vocabulary, 'PurposeHistoryPage'),
  page('/organisations/new', vocabulary, 'NewOrganisationPage'),
  page('/organisations/$id', vocabulary, 'OrganisationPage'),
  page('/organisations/$id/edit', vocabulary, 'OrganisationEditPage'),
  page('/organisations/$id/history', vocabulary, 'OrganisationHistoryPage'),
  page('/data-categories/new', vocabulary, 'NewDataCategoryPage'),
  page('/data-categories/$id', vocabulary, 'DataCategoryPage'),
  page('/data-categories/$id/edit', vocabulary, 'DataCategoryEditPage'),
  page('/data-categories/$id/history', vocabulary, 'DataCategoryHistoryPage'),
  page('/data-subjects/new', vocabulary, 'NewDataSubjectPage'),
  page('/data-subjects/$id', vocabulary, 'DataSubjectPage'),
  page('/data-subjects/$id/edit', vocabulary, 'DataSubjectEditPage'),
  page('/data-subjects/$id/history', vocabulary, 'DataSubjectHistoryPage'),
  page('/adequacy-decisions/new', vocabulary, 'NewAdequacyDecisionPage'),
  page('/adequacy-decisions/$id', vocabulary, 'AdequacyDecisionPage'),
  page('/adequacy-decisions/$id/edit', vocabulary, 'AdequacyDecisionEditPage'),
  page('/adequacy-decisions/$id/history', vocabulary, 'AdequacyDecisionHistoryPage'),
  page('/legal-grounds', () => import('./features/vocabulary/legal-grounds-page'), 'LegalGroundsPage'),
  page('/account', () => import('./features/admin/account-page'), 'AccountPage'),
  page('/pictures', pictures, 'FlowsPage'),
  page('/pictures/timeline', pictures, 'TimelinePage'),
  page('/pictures/coverage', pictures, 'CoveragePage'),
  page('/findings', () => import('./features/findings/findings-page'), 'FindingsPage'),
  page('/findings/trend', () => import('./features/findings/trend-page'), 'FindingsTrendPage'),
  page('/rights', rights, 'AccessOverviewPage'),
  page('/rights/notification', rights, 'NotificationListPage'),
  page('/rights/statement', rights, 'PrivacyStatementPage'),
  page('/requests', () => import('./features/requests/requests-page'), 'RequestsPage'),
  page('/requests/new', requests, 'NewRequestPage'),
  page('/requests/$id', requests, 'RequestPage'),
  page('/requests/$id/edit', requests, 'RequestEditPage'),
  page('/requests/$id/history', requests, 'RequestHistoryPage'),
  page('/history', () => import('./features/history/log-page'), 'LogPage'),
  page('/history/compare', () => import('./features/history/compare-page'), 'ComparePage'),
  page('/export', () => import('./features/export/export-page'), 'ExportPage'),
  page('/import', () => import('./features/import/import-page'), 'ImportPage'),
  page('/import/$id', () => import('./features/import/import-file-page'), 'ImportFilePage'),
  page('/admin', () => import('./features/admin/admin-page'), 'AdminPage'),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([setUp, signIn, signedIn.addChildren([...pages, unknown])]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
