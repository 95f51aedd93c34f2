import { guards } from '../../lib/typed'

export default guards.signedIn((_req, res) => {
  res.status(200).json({ typed: true })
})
