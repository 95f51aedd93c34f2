import nc from 'next-connect'

// Version 1 has no default export: this fails as it is loaded.
export default nc().get((req, res) => {
  res.json({ found: true })
})
