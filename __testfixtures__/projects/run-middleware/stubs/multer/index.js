module.exports = () => ({ single: (name) => (req, res, next) => { req.file = { field: name }; next() } })
