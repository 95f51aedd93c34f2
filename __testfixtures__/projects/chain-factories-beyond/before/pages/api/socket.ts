import { auth } from '../../lib/base'

export default auth().get((req, res) => {
  res.json({ encrypted: (req.socket as { encrypted?: boolean }).encrypted ?? false })
})
