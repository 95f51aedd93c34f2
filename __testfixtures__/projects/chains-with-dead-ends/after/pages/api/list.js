import nc from 'next-connect'
import { check, mark } from '../../lib/own'

const guards = [check, mark]

export default nc()
  .use(...guards)
  .get((req, res) => {
    res.json({ marked: req.marked })
  })
