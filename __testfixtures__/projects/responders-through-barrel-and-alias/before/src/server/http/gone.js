export default function gone(res, since) {
  res.status(410).json({ error: 'Gone', since })
}
