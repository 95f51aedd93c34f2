import nc from 'next-connect'
import db from '../../lib/db'

export default nc()
  .get('/api/example/a', (req, res) => {
    res.json(db.a)
  })
  .get((req, res) => {
    res.json(db.b)
  })
