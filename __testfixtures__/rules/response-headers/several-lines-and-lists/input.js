import { assets } from '../../lib/assets'

export default function handler(req, res) {
  res.setHeader('Link', '</a.css>; rel=preload')
  res.appendHeader('Link', '</b.css>; rel=preload')
  res.setHeader('Vary', ['Cookie', 'Accept'])
  res.json(assets.all())
}
