export const onlyGet = (handler) => async (req, res) => { switch (req.method) { case 'GET': await handler(req, res); break; default: res.status(405).end() } }
