import nc from 'next-connect'

const answerAs = (status) => (error, req, res) => res.status(status).json({ error: error.message })

const options = { onError: answerAs(418), attachParams: true }
const others = { onNoMatch: (req, res) => res.status(404).json({ path: 'none' }) }

/** Named twice: it stays as it is for the other one. */
export const counted = () => nc(options)
export const named = () => nc(others)
export const settings = others
