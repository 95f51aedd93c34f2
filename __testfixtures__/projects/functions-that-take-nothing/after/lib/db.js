const { connect } = require('database')

const { boats, crews } = connect()

module.exports = { boats, crews }
