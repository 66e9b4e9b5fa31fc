import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect, type SearchMiddleware } from '@tanstack/react-router';
import { queryClient } from './api/query-client';
import { sessionQuery } from './api/session';
import { parseSearch, stringifySearch, type Search } from './api/url-state';
import { Frame } from './features/frame/frame';
import { NotFoundPage, PageFailed } from './features/frame/fallbacks';

/** Every link keeps the day on which the register is read; only a link that names `asOf` itself changes it. */
const keepDay: SearchMiddleware<Search> = ({ search, next }) => {
  const wanted = next(search);
  return 'asOf' in wanted ? wanted : { ...wanted, asOf: search['asOf'] };
};

const root = createRootRoute({
  validateSearch: (search): Search => search as Search,
  search: { middlewares: [keepDay] },
  notFoundComponent: NotFoundPage,
  errorComponent: PageFailed,
});

/** Pages for people who are signed in; others are sent to sign in first and brought back after. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Frame,
  beforeLoad: async ({ location }) => {
    if (!(await queryClient.ensureQueryData(sessionQuery))) {
      throw redirect({ to: '/sign-in', search: { next: location.href } });
    }
  },
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/check' });
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

const check = createRoute({
  getParentRoute: () => signedIn,
  path: '/check',
  component: lazyRouteComponent(() => import('./features/check/check-page'), 'CheckPage'),
});

const checks = createRoute({
  getParentRoute: () => signedIn,
  path: '/checks',
  component: lazyRouteComponent(() => import('./features/check/recorded-checks-page'), 'RecordedChecksPage'),
});

const recordedCheck = createRoute({
  getParentRoute: () => signedIn,
  path: '/check/$id',
  component: lazyRouteComponent(() => import('./features/check/recorded-check-page'), 'RecordedCheckPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, setUp, signIn, signedIn.addChildren([check, checks, recordedCheck])]),
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
