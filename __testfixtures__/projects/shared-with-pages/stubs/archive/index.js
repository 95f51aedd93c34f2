module.exports = (what, req, res) => res.status(200).send(JSON.stringify(what))
