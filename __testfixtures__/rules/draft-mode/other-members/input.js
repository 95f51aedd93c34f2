import { pages } from '../../lib/pages'

export default async function handler(req, res) {
  res.on('close', () => pages.release())
  req.on('close', () => pages.release())
  await res.revalidate('/posts')
  res.json({ port: res.socket.localPort })
}
