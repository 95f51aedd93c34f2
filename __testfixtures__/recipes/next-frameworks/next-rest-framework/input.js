import { apiRoute, apiRouteOperation } from 'next-rest-framework'

export default apiRoute({ list: apiRouteOperation({ method: 'GET' }).handler((_req, res) => res.json([])) })
