import { connect } from 'database'

export const rates = connect('rates')
