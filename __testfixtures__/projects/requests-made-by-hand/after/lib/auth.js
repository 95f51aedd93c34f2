/** @deprecated next-reroute: use userOfRoute */
export const userOf = async (req) => (req.headers.authorization === 'Bearer t' ? { id: 1 } : null)

export const userOfRoute = async (request) => (request.headers.get('authorization') === 'Bearer t' ? { id: 1 } : null)

export const clientOf = (request) => request.headers.get('x-client') ?? 'web'
