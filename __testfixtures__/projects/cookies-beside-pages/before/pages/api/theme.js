import { themeOf } from '../../lib/theme'

export default async function handler(req, res) {
  res.json({ theme: await themeOf(req, res) })
}
