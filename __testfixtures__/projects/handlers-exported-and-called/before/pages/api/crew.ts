import { withCrew } from '../../server/with-crew'

export default withCrew((req, res, crew) => {
  res.status(200).json({ crew, known: req.crew })
})
