export const APP_ORIGIN = 'app://bundle';
export const START_PAGE = `${APP_ORIGIN}/index.html`;
