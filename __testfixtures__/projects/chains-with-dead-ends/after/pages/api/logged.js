import { logged } from '../../lib/logged'

export default logged().get((req, res) => {
  res.json({ logged: true })
})
