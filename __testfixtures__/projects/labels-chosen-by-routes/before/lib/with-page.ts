import type { NextMiddleware } from 'next-api-middleware'

const withPage: NextMiddleware = async (req, res, next) => {
  const page = Number(req.query.page ?? 1)
  if (!(page > 0)) return res.status(400).json({ message: 'No such page' })
  req.page = page
  await next()
}

export default withPage
