import { open, close } from 'post'
import { safely } from '../../../lib/safely'

const show = (req, res) => {
  const box = open(req.query.id)
  return res.status(200).json({ box })
}

const remove = (req, res) => {
  close()
  return res.status(200).json({ closed: true })
}

export default safely({ GET: show, DELETE: remove })
