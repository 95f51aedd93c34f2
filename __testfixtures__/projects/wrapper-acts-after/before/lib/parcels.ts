import { connect } from 'database'

export const parcels = connect('parcels')
