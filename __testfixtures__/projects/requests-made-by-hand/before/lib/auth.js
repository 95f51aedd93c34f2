export const userOf = async (req) => (req.headers.authorization === 'Bearer t' ? { id: 1 } : null)

export const clientOf = (req) => req.headers['x-client'] ?? 'web'
