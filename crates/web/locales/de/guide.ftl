# The frame of the guide; the guide itself is under docs/.
guide-title = Handbuch
guide-contents = Seiten des Handbuchs
guide-english = Das Handbuch ist auf Englisch geschrieben.
