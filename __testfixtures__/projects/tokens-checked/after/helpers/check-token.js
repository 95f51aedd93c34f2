import util from 'util';
import { expressjwt } from 'express-jwt';

/** Rejects where a request that needs a token has none. */
export function checkToken(request) {
  const check = expressjwt({ secret: 'secret of the fixture', algorithms: ['HS256'] }).unless({
    path: ['/api/open', { url: '/api/parcels', methods: ['GET'] }],
  });

  return util.promisify(check)({ method: request.method, url: request.nextUrl.pathname + request.nextUrl.search, headers: Object.fromEntries(request.headers) }, {});
}
