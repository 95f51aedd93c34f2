const express = require('express')
const next = require('next')

const app = next({})
const server = express()

server.use((req, res, go) => {
  req.user = { id: 7 }
  go()
})
server.all('*', app.getRequestHandler())
app.prepare().then(() => server.listen(3000))
