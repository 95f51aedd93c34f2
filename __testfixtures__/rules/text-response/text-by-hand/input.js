import { robots } from '../../lib/robots'

const PRIVATE = ['/account', '/cart']

export default async function handler(req, res) {
  const live = await robots.live()
  res.setHeader('Content-Type', 'text/plain')
  res.statusCode = live ? 200 : 404
  res.end(live ? PRIVATE.map((path) => `Disallow: ${path}`).join('\n') : 'Disallow: /')
}
