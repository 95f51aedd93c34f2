import util from 'util';
import { expressjwt } from 'express-jwt';

/** Rejects where a request that needs a token has none. */
export function checkToken(req, res) {
  const check = expressjwt({ secret: 'secret of the fixture', algorithms: ['HS256'] }).unless({
    path: ['/api/open', { url: '/api/parcels', methods: ['GET'] }],
  });

  return util.promisify(check)(req, res);
}
