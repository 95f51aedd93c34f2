import open from '../../lib/open'

const visit = open

visit.put((req, res) => {
  if (req.body === 'fail') throw new Error('no visit')
  res.json({ visitor: req.visitor ?? 'unknown' })
})

export default visit
