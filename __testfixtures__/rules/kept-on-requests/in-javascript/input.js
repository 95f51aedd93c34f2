import { log } from 'log'

// What is said of a request is said once.
function note(req, text) {
  if (!req.notes) req.notes = []
  req.notes.push(text)
  if (req.notes.length === 1) log.first(text)
}

const count = (req) => req.notes.length

export default function handler(req, res) {
  note(req, req.query.a)
  if (req.query.b) note(req, req.query.b)
  res.status(200).json({ notes: count(req), last: req.notes[req.notes.length - 1] })
}
