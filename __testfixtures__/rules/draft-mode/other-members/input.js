import { pages } from '../../lib/pages'

export default async function handler(req, res) {
  res.on('finish', () => pages.release())
  req.on('pause', () => pages.release())
  await res.revalidate('/posts')
  res.json({ port: res.socket.localPort })
}
