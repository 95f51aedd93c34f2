import { close } from 'post'
import { safely } from '../../lib/safely'

const remove = (req, res) => {
  close()
  return res.status(200).json({ closed: true })
}

export default safely({ DELETE: remove })
