import { base } from '../../lib/base'

export default base.put((req, res) => {
  res.json({ by: req.user.name, secure: (req.socket as { encrypted?: boolean }).encrypted ?? false })
})
