import { guarded } from '../../lib/handler'
export default guarded().get((req, res) => {
  res.json({ stays: (req.socket as { encrypted?: boolean }).encrypted ?? false })
})
