import { hits } from 'limits'

/** Who asks, as far as that is known. */
export const keyOf = (req: any, type: string): string => {
  const ip = req.headers['x-forwarded-for'] || req.ip || 'unknown'
  const user = req.user?.id || 'anonymous'
  return `${type}:${user}:${ip}`
}

export const withLimit = (max: number) => (handler: any) => async (req: any, res: any) => {
  const count: number = await hits.add(keyOf(req, 'API'))
  if (count > max) {
    res.status(429).json({ error: `Not more than ${max}, ${req.user?.name ?? 'whoever you are'}` })
    return
  }
  return handler(req, res)
}
