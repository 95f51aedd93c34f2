import { listed, routesOf } from '../../lib/base'

export default listed.get((req, res) => {
  res.json({ routes: routesOf() })
})
