import { connect } from 'database'

export const loans = connect('loans')
